package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
record SameCodecName_Inner(int x) {} // error: PT005: the codecs of SameCodecName.Inner and SameCodecName_Inner would both be named SameCodecName_InnerCodec: rename one of the records

class SameCodecName {
    @PyTreeDataclass
    record Inner(int x) {}
}
