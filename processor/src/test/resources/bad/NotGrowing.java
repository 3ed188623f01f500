package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@PyTreeDataclass
record NotGrowing<T>(
        @PyTreeField(grows = true) long count, // error: PT014: 'count' cannot grow, because its type long has no List and no Map: remove grows = true
        @PyTreeField(grows = true) NdArray array, // error: PT014: 'array' cannot grow, because its type io.github.pytree4j.array.NdArray has no List
        @PyTreeField(grows = true) Set<String> tags, // error: PT014: 'tags' cannot grow
        @PyTreeField(grows = true) NotGrowing<T> record, // error: PT014: 'record' cannot grow
        @PyTreeField(grows = true) Object anything, // error: PT015: 'anything' cannot be declared to grow, because what java.lang.Object holds is known only at run time: declare it as a List or a Map, or remove grows = true
        @PyTreeField(grows = true) T variable, // error: PT015: 'variable' cannot be declared to grow
        @PyTreeField(grows = true) Optional<?> optional, // error: PT015: 'optional' cannot be declared to grow
        @PyTreeField(grows = true, pytreeNode = false) List<String> unstored, // error: PT011: 'unstored' is never stored, because of pytreeNode = false: remove its grows = ...
        @PyTreeField(grows = true) List<Object> fine) {}
