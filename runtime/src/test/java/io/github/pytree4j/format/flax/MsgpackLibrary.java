package io.github.pytree4j.format.flax;

import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.buffer.MessageBuffer;

/**
 * The one door to the packers of msgpack-core, which say what tokens have to be; the library itself has only its constants.
 *
 * <p>Left alone, its buffers are built on {@code sun.misc.Unsafe}, for which JDK 24 and later print a warning, and which
 * wants {@code --add-opens}. A system property, read once when the class of the buffers loads, makes it use plain
 * {@link java.nio.ByteBuffer}s instead; it is set for just that moment.
 */
final class MsgpackLibrary {
    private static final String UNIVERSAL_BUFFER = "msgpack.universal-buffer";

    static {
        String before = System.getProperty(UNIVERSAL_BUFFER);
        System.setProperty(UNIVERSAL_BUFFER, "true");
        try {
            MessageBuffer.wrap(new byte[0]);
        } finally {
            if (before == null) {
                System.clearProperty(UNIVERSAL_BUFFER);
            } else {
                System.setProperty(UNIVERSAL_BUFFER, before);
            }
        }
    }

    private MsgpackLibrary() {}

    static MessageBufferPacker bufferPacker() {
        return MessagePack.newDefaultBufferPacker();
    }
}
