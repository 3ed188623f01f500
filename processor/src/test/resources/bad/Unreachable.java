package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

class Unreachable {
    @PyTreeDataclass
    private record Hidden(int x) {} // error: Unreachable.Hidden is private, or in something that is

    private static class Middle {
        @PyTreeDataclass
        record Inner(int x) {} // error: Unreachable.Middle.Inner is private, or in something that is
    }
}
