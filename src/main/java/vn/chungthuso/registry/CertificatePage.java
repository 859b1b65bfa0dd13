package vn.chungthuso.registry;

import java.util.List;

/** One page of certificates and how many there are in all: active ones first, the soonest to end on top, what has ended last. */
public record CertificatePage(List<Certificate> items, int page, int size, long total) {}
