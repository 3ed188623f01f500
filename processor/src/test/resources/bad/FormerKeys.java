package example;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;

@PyTreeDataclass(
        version = 2,
        naming = Naming.SNAKE_CASE,
        removed = {"gone", "batch_stats", "gone", " "}, // error: PT068: removed names 'batch_stats', as which 'batchStats' is stored: take it out of removed; if it had another meaning once, drop it in a @PyTreeMigration from the version that had it last // error: PT075: removed names 'gone' twice: once is enough // error: PT076: removed has a name that is blank: correct it, or take it out
        formerly = {"example.FormerKeys", "a.Old", "a.Old", ""}) // error: PT077: formerly has example.FormerKeys, which is the name of the record today: take it out // error: PT075: formerly names 'a.Old' twice // error: PT076: formerly has a name that is blank
record FormerKeys(
        @PyTreeField(formerly = "batchStats") int batchStats,
        @PyTreeField(formerly = "old_mean") int oldMean, // error: PT069: 'oldMean' is still stored as 'old_mean': take that out of formerly
        @PyTreeField(formerly = {"x", "y", "x"}) int a, // error: PT075: formerly names 'x' twice
        @PyTreeField(formerly = "y") int b, // error: PT070: 'b' and 'a' both were 'y' formerly: let one of them have it, or write a @PyTreeMigration that makes both
        @PyTreeField(formerly = {"", "z"}) int c, // error: PT076: formerly has a name that is blank
        @PyTreeField(formerly = "right") int left, // error: PT071: 'left' and 'right' have changed their keys, so that no rename can tell which is which: write a @PyTreeMigration
        @PyTreeField(formerly = "left") int right, // error: PT071: 'right' and 'left' have changed their keys
        @PyTreeField(formerly = "q", pytreeNode = false) int unstored) { // error: PT011: 'unstored' is never stored, because of pytreeNode = false: remove its formerly = ...

    @PyTreeDataclass(removed = "x", formerly = "a.Old") // error: PT067: removed = ... says what older versions stored, but the record has no version: give it one with version = ...
    record WithoutVersion(
            @PyTreeField(formerly = "x") int a, // error: PT064: 'a' says with formerly = ... what it was in older versions, but FormerKeys.WithoutVersion has no version: give it one with @PyTreeDataclass(version = ...)
            @PyTreeField(orElse = "1") int b) {} // error: PT064: 'b' says with orElse = ... what it was in older versions, but FormerKeys.WithoutVersion has no version

    @PyTreeDataclass(version = 1, removed = "x", formerly = "a.Older") // error: PT067: removed = ... says what older versions stored, but the record has version 1, the first: raise that, or remove removed = ...
    record First(
            @PyTreeField(formerly = "x") int a, // error: PT064: 'a' says with formerly = ... what it was in older versions, but FormerKeys.First has version 1, the first: raise that, or remove formerly = ...
            @PyTreeField(orElse = "1") int b, // error: PT064: 'b' says with orElse = ... what it was in older versions, but FormerKeys.First has version 1
            java.util.Optional<String> c) {}
}
