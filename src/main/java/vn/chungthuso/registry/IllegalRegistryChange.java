package vn.chungthuso.registry;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A change that domain §9 does not allow. The message is Vietnamese, meant for the clerk, and names the states and the rule; it holds
 * no personal data and no serial. Nothing has been written when it is thrown, so the transaction around may go on.
 */
public class IllegalRegistryChange extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("registry_vi", Locale.ROOT);

    private IllegalRegistryChange(String message) {
        super(message);
    }

    /** @param dossierCode the dossier as the clerk knows it, {@code null} for a certificate that none of ours asked for */
    static IllegalRegistryChange because(String reason, String dossierCode, Object... details) {
        var subject = dossierCode == null ? text("subject.certificate") : text("subject.dossier", dossierCode);
        return new IllegalRegistryChange(text("refused." + reason, Stream.concat(Stream.of(subject), Arrays.stream(details)).toArray()));
    }

    static IllegalRegistryChange forbidden(RegistryEvent event, Certificate current) {
        var status = label(current.status());
        var state = label(current.token().state());
        var dossierCode = current.dossierCode();
        return event.certificate.to() == null || event.token.to() == null
                ? because("state", dossierCode, status, state, label(event))
                : because("transition", dossierCode, status, label(event.certificate.to()), state, label(event.token.to()), label(event));
    }

    private static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString("registry." + key), arguments);
    }

    static String label(Enum<?> value) {
        return TEXTS.getString("registry." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
