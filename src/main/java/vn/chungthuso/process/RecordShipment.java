package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.registry.Certificates;

/** The certification authority has sent the device: the register learns both serials. */
@Component
class RecordShipment implements JavaDelegate {

    private final Letters letters;
    private final Certificates certificates;

    RecordShipment(Letters letters, Certificates certificates) {
        this.letters = letters;
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        LetterLine line = letters.lineOf(code, ProcessVariables.requestLetter(execution)).orElseThrow();
        certificates.shipped(code, line.certificateSerial(), line.deviceSerial());
    }
}
