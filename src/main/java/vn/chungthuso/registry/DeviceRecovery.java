package vn.chungthuso.registry;

import java.time.LocalDate;

/**
 * The papers of a device's way back to the CA (domain §9.1): the notice, then M14 or M15, never both.
 *
 * @param noticeNumber   number of the CA's collection notice, {@code null} before it
 * @param noticeDate     date of that notice
 * @param returnDocument code of the handover minutes M14, {@code null} while the CA has not got the device back
 * @param lossDocument   code of the loss confirmation M15, {@code null} unless the device is lost
 */
public record DeviceRecovery(String noticeNumber, LocalDate noticeDate, String returnDocument, String lossDocument) {

    static final DeviceRecovery NONE = new DeviceRecovery(null, null, null, null);
}
