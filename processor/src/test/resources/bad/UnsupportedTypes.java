package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

@PyTreeDataclass
@SuppressWarnings("rawtypes")
public record UnsupportedTypes(
        Date when, // error: PT020: unsupported type java.util.Date of component 'when' of UnsupportedTypes: make it one of
        List<Date> times, // error: PT020: unsupported type java.util.Date in java.util.List<java.util.Date> of component 'times'
        NdArray[] arrays, // error: PT020: unsupported type io.github.pytree4j.array.NdArray[] of component 'arrays' of UnsupportedTypes: make it a List
        int[][] matrix, // error: PT020: make it an NdArray, or a List of arrays
        Set<NdArray> set, // error: PT020: unsupported type io.github.pytree4j.array.NdArray in java.util.Set<io.github.pytree4j.array.NdArray> of component 'set' of UnsupportedTypes: make the items of the set String, a boxed primitive, an enum, Instant, Duration or UUID
        Set<?> anySet, // error: PT020: unsupported type ? in java.util.Set<?> of component 'anySet' of UnsupportedTypes: make the items of the set String
        Set<List<String>> setOfLists, // error: PT020: make the items of the set String
        HashSet<String> hashSet, // error: PT020: unsupported type java.util.HashSet<java.lang.String> of component 'hashSet' of UnsupportedTypes: make it a Set.
        SortedSet<String> sortedSet, // error: PT020: make it a Set.
        Path path, // error: PT020: unsupported type java.nio.file.Path of component 'path' of UnsupportedTypes: make it one of the primitives
        Iterable<String> iterable, // error: PT020: of component 'iterable' of UnsupportedTypes: make it one of the primitives
        Collection<String> collection, // error: PT020: make it a List
        ArrayList<String> arrayList, // error: PT020: make it a List
        HashMap<String, String> hashMap, // error: PT020: make it a Map
        List rawList, // error: PT021: unsupported type java.util.List of component 'rawList' of UnsupportedTypes: give it type arguments
        Optional<Map> rawMap, // error: PT021: unsupported type java.util.Map in java.util.Optional<java.util.Map>
        Generic<List> rawArgument, // error: PT021: unsupported type java.util.List in example.Generic<java.util.List>
        Generic rawRecord, // error: PT021: unsupported type example.Generic of component 'rawRecord' of UnsupportedTypes: give it type arguments
        List<? super NdArray> lower, // error: PT020: unsupported type ? super io.github.pytree4j.array.NdArray in
        Map<UUID, NdArray> byId, // error: PT020: unsupported type java.util.UUID in java.util.Map<java.util.UUID, io.github.pytree4j.array.NdArray> of component 'byId' of UnsupportedTypes: make the keys of the map String, Byte,
        Map<?, NdArray> byAnything, // error: PT020: make the keys of the map String
        StateValue.BoolValue raw, // error: PT020: make it a StateValue
        Unannotated unannotated, // error: PT020: annotate Unannotated with @PyTreeDataclass. Or name a codec with @PyTreeField(codec = ...), leave the component out of checkpoints with @PyTreeField(pytreeNode = false), or declare it Object and register a codec in a CodecRegistry
        Open open, // error: PT020: make it a sealed interface of records with @PyTreeDataclass
        Runnable platform, // error: PT020: make it one of
        UnsupportedTypes.Secret secret, // error: PT021: make it visible to its package. Or leave the component out of checkpoints with @PyTreeField(pytreeNode = false)
        String fine) {

    private enum Secret {
        A
    }
}

record Unannotated(int x) {}

interface Open {}

@PyTreeDataclass
record Generic<T>(T item) {}
