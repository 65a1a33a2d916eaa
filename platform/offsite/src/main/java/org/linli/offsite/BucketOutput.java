package org.linli.offsite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.linli.persistence.Sha256;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Sends an object: in one go if it is short, in parts if it is long. Each is sent with its sum,
 * which the store compares. Closing it ends nothing: who was cut off closes as well.
 */
final class BucketOutput extends OutputStream {

  private static final int FIRST = 1 << 16;

  private final Bucket bucket;
  private final String key;
  private final String about;
  private final BucketSettings settings;
  private final int part;
  private final List<CompletedPart> sent = new ArrayList<>();
  private byte[] buffer = new byte[FIRST];
  private int filled;
  private long written;
  private String upload;

  BucketOutput(Bucket bucket, String key, String about, BucketSettings settings, int part) {
    this.bucket = bucket;
    this.key = key;
    this.about = about;
    this.settings = settings;
    this.part = part;
  }

  long written() {
    return written;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (filled == part) {
        sendPart();
      }
      var some = Math.min(left, part - filled);
      if (filled + some > buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.clamp(2L * (filled + some), FIRST, part));
      }
      System.arraycopy(bytes, from, buffer, filled, some);
      filled += some;
      from += some;
      left -= some;
      written += some;
    }
  }

  private void sendPart() throws IOException {
    if (upload == null) {
      upload = bucket.ask(about, s3 -> s3.createMultipartUpload(begin())).uploadId();
    }
    var number = sent.size() + 1;
    var sum = sum();
    var answer =
        bucket.ask(
            about,
            s3 ->
                s3.uploadPart(
                    it ->
                        it.bucket(bucket.name())
                            .key(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .checksumSHA256(sum),
                    body()));
    sent.add(
        CompletedPart.builder().partNumber(number).eTag(answer.eTag()).checksumSHA256(sum).build());
    filled = 0;
  }

  private CreateMultipartUploadRequest begin() {
    var begin =
        CreateMultipartUploadRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .checksumAlgorithm(ChecksumAlgorithm.SHA256);
    if (settings.lock().isPositive()) {
      begin
          .objectLockMode(ObjectLockMode.COMPLIANCE)
          .objectLockRetainUntilDate(Instant.now().plus(settings.lock()));
    }
    return begin.build();
  }

  /** With it the object is there. */
  void complete() throws IOException {
    if (upload == null) {
      bucket.ask(about, s3 -> s3.putObject(whole(), body()));
      return;
    }
    if (filled > 0) {
      sendPart();
    }
    bucket.ask(
        about,
        s3 ->
            s3.completeMultipartUpload(
                it ->
                    it.bucket(bucket.name())
                        .key(key)
                        .uploadId(upload)
                        .multipartUpload(parts -> parts.parts(sent))));
  }

  private PutObjectRequest whole() {
    var put = PutObjectRequest.builder().bucket(bucket.name()).key(key).checksumSHA256(sum());
    if (settings.lock().isPositive()) {
      put.objectLockMode(ObjectLockMode.COMPLIANCE)
          .objectLockRetainUntilDate(Instant.now().plus(settings.lock()));
    }
    return put.build();
  }

  /** It was cut off: nothing of it may stay. Where the store is away, its tidying does that. */
  void abort() {
    if (upload != null) {
      try {
        bucket.ask(
            about,
            s3 ->
                s3.abortMultipartUpload(it -> it.bucket(bucket.name()).key(key).uploadId(upload)));
      } catch (IOException e) {
        // Told by what cut it off.
      }
    }
  }

  private RequestBody body() {
    return RequestBody.fromInputStream(new ByteArrayInputStream(buffer, 0, filled), filled);
  }

  /** The store compares it with what came. */
  private String sum() {
    var digest = Sha256.fresh();
    digest.update(buffer, 0, filled);
    return Base64.getEncoder().encodeToString(digest.digest());
  }
}
