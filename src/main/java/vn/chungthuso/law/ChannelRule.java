package vn.chungthuso.law;

import vn.chungthuso.terms.PaperObligation;

/**
 * Whether a letter may leave by a channel (DT-07).
 *
 * @param allowed the channel may be used
 * @param paperObligation the paper original that is then still owed; null when the channel is not allowed
 */
public record ChannelRule(boolean allowed, PaperObligation paperObligation) {}
