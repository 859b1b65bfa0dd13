package vn.chungthuso.law;

import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.Urgency;

/**
 * How a revocation is handled (DT-06).
 *
 * @param evidence what is usually attached, in Vietnamese; null if nothing
 * @param deviceCondition what the reason says of the device; null where one has to ask
 * @param note in Vietnamese, or null
 */
public record RevocationHandling(Urgency urgency, String evidence, DeviceCondition deviceCondition, String note) {}
