package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;

@PyTreeDataclass
record UnknownType(
        Missing missing, // error: cannot find symbol // error: unknown type Missing of component 'missing' of UnknownType: import it
        List<Lost> lost, // error: cannot find symbol // error: unknown type Lost of component 'lost'
        Runnable unsupported) {} // error: unsupported type java.lang.Runnable
