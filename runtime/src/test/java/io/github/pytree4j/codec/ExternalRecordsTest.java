package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.builtin.ExternalCodec;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.support.FakeArray;
import io.github.pytree4j.support.FakeReferences;
import io.github.pytree4j.support.Home;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of older versions with arrays of several processes: raw state has these as leaves while it is brought up to date. */
class ExternalRecordsTest {
    private static final FakeArray OLD = new FakeArray(NdArray.arange(4), "the old mesh");
    private static final FakeArray TARGET = new FakeArray(NdArray.arange(4), "the target's mesh");

    /** Version 1 called the kernel w, and had an average that it has no more. */
    private record Layer(@Nullable FakeArray kernel) {}

    private static final RecordFields FIELDS = RecordFields.of(Layer.class, "kernel")
            .version(
                    2,
                    RecordHistory.builder()
                            .version(1, "w", "ema")
                            .rename("w", "kernel")
                            .remove("ema")
                            .build());

    private static final Codec<FakeArray> ARRAY = new ExternalCodec<>(FakeArray.class);

    private static final Codec<Layer> CODEC = new Codec<>() {
        @Override
        public void encode(Layer value, StateSink sink) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Layer decode(@Nullable Layer target, StateSource source) {
            if (source.storedVersion(FIELDS) < 2) {
                return source.migrate(FIELDS, this, target);
            }
            FakeArray kernel = target == null ? null : target.kernel();
            RecordReader record = source.beginRecord(FIELDS, target);
            for (int field = record.next(); field >= 0; field = record.next()) {
                kernel = source.read(ARRAY, kernel);
            }
            return record.fits() ? new Layer(kernel) : null;
        }
    };

    private static Layer restored(Home home, FakeReferences beside, ArrayReferences opened) {
        Map<String, Object> version1 = Map.of("w", OLD, "ema", OLD);
        return new TreeReader(
                        home.written(version1, beside),
                        CodecRegistry.empty(),
                        RestorePolicy.STRICT,
                        new Restoration(Home.stored(opened)))
                .restore("the test", CODEC, new Layer(TARGET));
    }

    @ParameterizedTest
    @EnumSource
    void anArrayIsDistributedAfterTheMigration(Home home) {
        FakeReferences beside = new FakeReferences(true, false);
        assertEquals(TARGET, restored(home, beside, beside).kernel());
        assertEquals(0, OLD.gathered());
    }

    @ParameterizedTest
    @EnumSource(names = "FILE")
    void onlyAnArrayThatIsStillAskedForHasToBeOpened(Home home) {
        FakeReferences beside = new FakeReferences();
        var failure =
                assertThrows(UnsupportedFormatException.class, () -> restored(home, beside, ArrayReferences.NONE));
        assertEquals(
                "./kernel is an array of several hosts, \"w\" in the folder",
                failure.getMessage().substring(0, 56));
    }

    private static Restoration examined(Home home, Object weights) {
        FakeReferences beside = new FakeReferences();
        Restoration restoration = Restoration.examining(Home.stored(beside));
        new TreeReader(
                        home.written(Map.of("w", weights, "ema", OLD), beside),
                        CodecRegistry.empty(),
                        RestorePolicy.STRICT,
                        restoration)
                .examine(CODEC);
        return restoration;
    }

    @ParameterizedTest
    @EnumSource
    void whereItIsOnlyLookedAtAnArrayFitsAndIsNotRead(Home home) {
        FakeArray array = new FakeArray(NdArray.arange(4), "the old mesh");
        for (Object weights : List.of(array, NdArray.arange(4), 1.5)) {
            Restoration restoration = examined(home, weights);
            assertEquals(List.of(), restoration.differences());
            assertEquals(
                    List.of(), Objects.requireNonNull(restoration.examination()).unseen());
        }
        assertEquals(0, array.gathered());
    }

    @ParameterizedTest
    @EnumSource
    void whereItIsOnlyLookedAtATextIsADifference(Home home) {
        assertEquals(
                "./kernel", examined(home, "text").differences().get(0).path().abbreviated());
    }
}
