package io.github.pytree4j.tests.scale;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.PartitionSpec;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.util.ArrayList;
import java.util.List;

/**
 * A transformer of 1 TiB in float32: 250 layers of 8 arrays. Matrices are divided over both axes of the mesh; what a layer is
 * normalised with is replicated.
 */
final class Model {
    private static final int LAYERS = 250;
    /** A multiple of what the meshes that are tried have along an axis: 32, 64 and 100. */
    private static final long WIDTH = 9_600;

    /** An array of the model, and how it is divided. */
    static final class Parameter {
        final String path;
        final Sharding sharding;
        private final long[] shape;

        private Parameter(String path, Sharding sharding, long... shape) {
            this.path = path;
            this.sharding = sharding;
            this.shape = shape;
        }

        long[] shape() {
            return shape.clone();
        }
    }

    static final DType DTYPE = DType.FLOAT32;

    private final List<Parameter> parameters = new ArrayList<>();

    Model(Mesh mesh) {
        Sharding columns = new Sharding(mesh, PartitionSpec.of("x", "y"));
        Sharding rows = new Sharding(mesh, PartitionSpec.of("y", "x"));
        Sharding replicated = Sharding.replicated(mesh);
        for (int layer = 0; layer < LAYERS; layer++) {
            String path = "params/layers_" + layer + "/";
            add(path + "attention/query/kernel", columns, WIDTH, WIDTH);
            add(path + "attention/key/kernel", columns, WIDTH, WIDTH);
            add(path + "attention/value/kernel", columns, WIDTH, WIDTH);
            add(path + "attention/out/kernel", rows, WIDTH, WIDTH);
            add(path + "mlp/wi/kernel", columns, WIDTH, 4 * WIDTH);
            add(path + "mlp/wo/kernel", rows, 4 * WIDTH, WIDTH);
            add(path + "attention_norm/scale", replicated, WIDTH);
            add(path + "mlp_norm/scale", replicated, WIDTH);
        }
    }

    private void add(String path, Sharding sharding, long... shape) {
        parameters.add(new Parameter(path, sharding, shape));
    }

    List<Parameter> parameters() {
        return parameters;
    }

    int size() {
        return parameters.size();
    }

    /** How many different parts the arrays have. */
    long chunks() {
        return parameters.stream().mapToLong(Model::chunks).sum();
    }

    private static long chunks(Parameter parameter) {
        long[] shardShape = parameter.sharding.shardShape(parameter.shape);
        long chunks = 1;
        for (int axis = 0; axis < shardShape.length; axis++) {
            chunks *= parameter.shape[axis] / shardShape[axis];
        }
        return chunks;
    }

    long bytes() {
        return parameters.stream()
                .mapToLong(parameter -> NdArray.sizeOf(parameter.shape).getAsLong() * DTYPE.itemSize())
                .sum();
    }
}
