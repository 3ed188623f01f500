package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;

@PyTreeDataclass
record UnknownType(
        Missing missing, // error: cannot find symbol // error: PT022: unknown type Missing of component 'missing' of UnknownType: import it
        List<Lost> lost, // error: cannot find symbol // error: PT022: unknown type Lost of component 'lost'
        Runnable unsupported) {} // error: PT020: unsupported type java.lang.Runnable
