package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
record TakenCodecName(int x) {} // error: PT006: the codec of TakenCodecName would be named TakenCodecNameCodec, but there is such a class already

class TakenCodecNameCodec {}
