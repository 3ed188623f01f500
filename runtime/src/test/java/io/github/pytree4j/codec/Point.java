package io.github.pytree4j.codec;

/** A record and its codec, written as the processor writes them; the constructor refuses equal coordinates. */
record Point(long x, long y) {
    static final RecordFields FIELDS = RecordFields.of(Point.class, "x", "y");
    static final Codec<Point> CODEC = new PointCodec();

    Point {
        if (x == y) {
            throw new IllegalArgumentException("x and y are both " + x);
        }
    }

    private static final class PointCodec implements Codec<Point> {
        @Override
        public void encode(Point value, StateSink sink) {
            sink.beginRecord(FIELDS);
            sink.field(FIELDS, 0);
            sink.int64(value.x());
            sink.field(FIELDS, 1);
            sink.int64(value.y());
            sink.endRecord();
        }

        @Override
        public Point decode(Point target, StateSource source) {
            if (target == null) {
                source.noExample(FIELDS);
                return null;
            }
            long x = target.x();
            long y = target.y();
            RecordReader record = source.beginRecord(FIELDS, target);
            for (int field = record.next(); field >= 0; field = record.next()) {
                switch (field) {
                    case 0 -> x = source.int64();
                    case 1 -> y = source.int64();
                    default -> throw new AssertionError(field);
                }
            }
            if (!record.fits()) {
                return null;
            }
            try {
                return new Point(x, y);
            } catch (RuntimeException e) {
                record.rejected(e);
                return null;
            }
        }
    }
}
