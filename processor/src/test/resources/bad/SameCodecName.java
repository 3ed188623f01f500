package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
record SameCodecName_Inner(int x) {}

class SameCodecName {
    @PyTreeDataclass
    record Inner(int x) {} // error: PT005: the codecs of SameCodecName_Inner and SameCodecName.Inner would both be named SameCodecName_InnerCodec: rename one of the records
}
