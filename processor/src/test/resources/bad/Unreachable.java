package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

class Unreachable {
    @PyTreeDataclass
    private record Hidden(int x) {} // error: PT002: Unreachable.Hidden is private, or nested in something private, so that its codec cannot use it: make it visible to its package

    private static class Middle {
        @PyTreeDataclass
        record Inner(int x) {} // error: PT002: Unreachable.Middle.Inner is private, or nested in something private, so that its codec cannot use it: make it visible to its package
    }
}
