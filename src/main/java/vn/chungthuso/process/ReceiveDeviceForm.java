package vn.chungthuso.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.terms.PaperObligation;

/** The device arrives: serials are compared, an owed paper original goes to the courier. */
@Component("receive-device")
class ReceiveDeviceForm implements TaskForm {

    private final DossierLog log;
    private final Letters letters;
    private final LetterLines letterLines;
    private final DeviceInWords device;
    private final Words words;

    ReceiveDeviceForm(DossierLog log, Letters letters, LetterLines letterLines, DeviceInWords device, Words words) {
        this.log = log;
        this.letters = letters;
        this.letterLines = letterLines;
        this.device = device;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = new HashMap<>();
        served.put("summaryDevice", device.of(visit.code()));
        served.put("paperDuty", owing(visit)
                .map(letter -> words.say("device.paperDuty", letter.documentNumber(), DateWords.date(letter.documentDate().toString())))
                .orElse(""));
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if ("faulty".equals(values.get(ProcessVariables.OUTCOME))) {
            log.record(visit.code(), visit.user(), Kind.DEVICE_FAULTY, values.get("reason").toString());
            return;
        }
        owing(visit).ifPresent(letter -> {
            if (!Boolean.TRUE.equals(values.get("paperGiven"))) {
                throw FormRefused.badInput("paperGiven", words.say("device.paperMissing", letter.documentNumber()));
            }
            letters.settlePaper(letter.code());
            log.record(visit.code(), visit.user(), Kind.PAPER_GIVEN, letter.documentNumber());
        });
        log.record(visit.code(), visit.user(), Kind.DEVICE_RECEIVED, null);
    }

    private Optional<Letter> owing(Visit visit) {
        return letterLines.ofDossier(visit.code(), ProcessVariables.requestLetter(visit.scope()))
                .map(LetterLine::letterCode)
                .map(letters::get)
                .filter(Letter::owesPaper)
                .filter(letter -> letter.paperObligation() == PaperObligation.ORIGINAL_TO_COURIER_AT_USB_RECEIPT);
    }
}
