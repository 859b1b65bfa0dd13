package vn.chungthuso.law;

import java.util.List;

/**
 * What follows once a request is sent (DT-14).
 *
 * @param documentStep {@code EFFECTIVE_TIME}, {@code DEVICE_HANDOVER}, {@code DEVICE_LOSS} or null
 * @param next what people do then, in Vietnamese
 * @param serviceLevels keys of the deadlines that run, in order (domain §8)
 */
public record AfterDelivery(String documentStep, String next, List<String> serviceLevels) {}
