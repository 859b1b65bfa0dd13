package vn.chungthuso.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.process.CertificateComparison;
import vn.chungthuso.process.Words;

/** Shows what a .cer file says and where it is not what a dossier asked for (contract §6). Nothing is stored. */
@RestController
class CertificateController {

    /** Of both ways to send the file: the description of the address shows one of them. */
    private static final String SUMMARY = "Đọc tệp chứng thư số (.cer): chủ thể, số hiệu, thư điện tử, thời hạn, nơi cấp";
    private static final String DESCRIPTION = "Gửi tệp ở phần «file», hoặc là cả thân của yêu cầu. Thêm «dossier» (mã hồ sơ) để nhận những "
            + "điểm khác với hồ sơ. Không lưu tệp.";

    private final CertificateFiles files;
    private final CertificateComparison comparison;
    private final Callers callers;
    private final Words words;
    private final Clock clock;

    CertificateController(CertificateFiles files, CertificateComparison comparison, Callers callers, Words words, Clock clock) {
        this.files = files;
        this.comparison = comparison;
        this.callers = callers;
        this.words = words;
        this.clock = clock;
    }

    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @PostMapping(path = "/api/certificates/inspect", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CertificateFileView inspect(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String dossier) throws IOException {
        return inspect(file.getInputStream(), dossier);
    }

    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @PostMapping(
            path = "/api/certificates/inspect",
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/pkix-cert",
                "application/x-x509-ca-cert",
                "application/x-x509-user-cert",
                "application/x-pem-file"
            })
    CertificateFileView inspect(InputStream body, @RequestParam(defaultValue = "") String dossier) throws IOException {
        Dossier compared = dossier.isBlank() ? null : callers.dossier(dossier.strip());
        CertificateFile file = files.read(body.readNBytes(CertificateFiles.MAX_BYTES + 1));
        return view(file, compared);
    }

    private CertificateFileView view(CertificateFile file, Dossier compared) {
        CertificateFile.Validity validity = file.validity(clock.instant());
        return new CertificateFileView(
                file.subject().text(),
                file.subject().parts(),
                file.serial(),
                file.emails().stream().findFirst().orElse(null),
                file.emails(),
                file.validFrom(),
                file.validTo(),
                file.validFrom().toLocalDate(),
                file.validTo().toLocalDate(),
                validity.name(),
                words.say("certificateFile.validity." + validity),
                file.issuer().text(),
                file.issuer().parts(),
                file.key(),
                file.keyUsages(),
                file.authority(),
                file.sha256(),
                comparison.warnings(file),
                compared == null ? null : compared.code(),
                compared == null ? null : comparison.differences(compared, file),
                List.of(words.say("certificateFile.notChecked.signature"), words.say("certificateFile.notChecked.revocation")));
    }
}
