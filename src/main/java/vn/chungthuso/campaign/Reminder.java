package vn.chungthuso.campaign;

/**
 * What a reminder letter states beside the units.
 *
 * @param agency who urges: the owner, its receiver or an aggregator
 * @param signerTitle lines above the signature, parted by «/»
 */
public record Reminder(String agency, String contactName, String contactPhone, String signerTitle, String signerName, String by) {}
