package org.linli.offsite;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket and the way to it. Nothing is taken from the machine's own AWS settings: what counts is
 * what the installation was told.
 */
record Bucket(S3Client client, String name) {

  private static final int NOT_FOUND = 404;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENT = Duration.ofSeconds(60);
  private static final Duration PART = Duration.ofMinutes(5);

  /** What is asked of the store. */
  @FunctionalInterface
  interface Call<T> {
    T on(S3Client client);
  }

  static Bucket of(String name, BucketSettings settings) {
    var builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENT))
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            // We say the sum ourselves, before the body and not behind it, as every store reads it.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(() -> credentials(settings))
            .overrideConfiguration(
                it ->
                    it.retryStrategy(RetryMode.STANDARD)
                        // A store that takes nothing more would else hold us for ever.
                        .apiCallAttemptTimeout(PART)
                        .defaultProfileFile(ProfileFile.aggregator().build()));
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return new Bucket(builder.build(), name);
  }

  private static AwsCredentials credentials(BucketSettings settings) {
    var access = settings.key("access-key");
    var secret = settings.key("secret-key");
    if (access == null || secret == null) {
      throw new CopyFailure(settings.keys() + " has no access-key or no secret-key");
    }
    var session = settings.key("session-token");
    return session == null
        ? AwsBasicCredentials.create(access, secret)
        : AwsSessionCredentials.create(access, secret, session);
  }

  /**
   * @param about what the failure is about
   * @throws NoSuchFileException there is no such object
   * @throws FileSystemException the store refuses, or cannot be reached
   */
  <T> T ask(String about, Call<T> call) throws IOException {
    try {
      return call.on(client);
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(about);
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(e))) {
        throw new NoSuchFileException(about, null, code(e));
      }
      throw away(about, e.statusCode() + " " + code(e), e);
    } catch (SdkException | CopyFailure | java.io.UncheckedIOException e) {
      throw away(about, String.valueOf(e.getMessage()), e);
    }
  }

  static FileSystemException away(String about, String why, Exception cause) {
    var away = new FileSystemException(about, null, why);
    away.initCause(cause);
    return away;
  }

  private static String code(S3Exception e) {
    return e.awsErrorDetails() == null ? "" : String.valueOf(e.awsErrorDetails().errorCode());
  }
}
