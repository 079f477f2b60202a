package org.huiyin.intake.objects;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.huiyin.bus.transaction.Transactions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the configuration names; a bucket that is only half described stops the start. */
class ObjectStores {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    @Produces
    @Singleton
    ObjectStore store(ObjectsConfig config, Transactions transactions) {
        return switch (config.store()) {
            case DATABASE -> new DatabaseObjects(transactions);
            case S3 -> new S3Objects(client(config.s3()), needed(config.s3().bucket(), "bucket"));
        };
    }

    /** Content is authenticated by its own seal, so the newer checksums, which not every server knows, are left out. */
    private static S3Client client(ObjectsConfig.S3 config) {
        URI endpoint = needed(config.endpoint(), "endpoint");
        var keys = AwsBasicCredentials.create(needed(config.key(), "key"), needed(config.secret(), "secret"));
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(SILENCE))
                .build();
    }

    private static <T> T needed(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("huiyin.attachments.s3." + name + " must be set"));
    }
}
