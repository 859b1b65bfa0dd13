package vn.chungthuso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs the procedures around government digital certificates: models, tables, papers and the clerks' desk. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChungThuSoApplication {

    public static void main(String[] args) {
        SpringApplication.run(ChungThuSoApplication.class, args);
    }
}
