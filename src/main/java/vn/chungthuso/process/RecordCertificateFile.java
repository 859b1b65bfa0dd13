package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.registry.Certificates;

/** The authority has sent the certificate of a device, service or software as a file: nothing is under way to the agency (domain §7.4). */
@Component
class RecordCertificateFile implements JavaDelegate {

    private final Letters letters;
    private final Certificates certificates;
    private final StatedValidity validity;
    private final CloseLine closeLine;

    RecordCertificateFile(Letters letters, Certificates certificates, StatedValidity validity, CloseLine closeLine) {
        this.letters = letters;
        this.certificates = certificates;
        this.validity = validity;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        var letterFor = ProcessVariables.requestLetter(execution);
        LetterLine line = letters.lineOf(code, letterFor).orElseThrow();
        certificates.shipped(code, line.certificateSerial(), null);
        validity.record(code, line.certificateSerial());
        certificates.receivedAtAgency(code);
        closeLine.of(code, letterFor);
    }
}
