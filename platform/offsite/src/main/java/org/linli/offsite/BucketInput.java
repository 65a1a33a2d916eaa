package org.linli.offsite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object; where the line is lost it goes on from there, as long as it is the same object.
 * An end before the end is a store that is away, never a short object.
 */
final class BucketInput extends InputStream {

  private static final int TRIES = 4;

  private final Bucket bucket;
  private final String key;
  private final String about;
  private final String version;
  private final long length;
  private ResponseInputStream<GetObjectResponse> in;
  private long position;
  private int lost;

  BucketInput(Bucket bucket, String key, String about) throws IOException {
    this.bucket = bucket;
    this.key = key;
    this.about = about;
    this.in = from(0, null);
    this.version = in.response().eTag();
    this.length = in.response().contentLength();
  }

  private ResponseInputStream<GetObjectResponse> from(long start, String same) throws IOException {
    var request = GetObjectRequest.builder().bucket(bucket.name()).key(key);
    if (start > 0) {
      request.range("bytes=" + start + "-").ifMatch(same);
    }
    return bucket.ask(about, s3 -> s3.getObject(request.build()));
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    if (wanted == 0) {
      return 0;
    }
    while (position < length) {
      Exception why;
      try {
        if (in == null) {
          in = from(position, version);
        }
        var some = in.read(bytes, offset, wanted);
        if (some > 0) {
          position += some;
          lost = 0;
          return some;
        }
        why = new FileSystemException(about, null, "ends at " + position + " of " + length);
      } catch (IOException | software.amazon.awssdk.core.exception.SdkException e) {
        why = e;
      }
      again(why);
    }
    return -1;
  }

  private void again(Exception why) throws IOException {
    if (in != null) {
      in.abort();
      in = null;
    }
    if (++lost >= TRIES) {
      throw Bucket.away(about, String.valueOf(why.getMessage()), why);
    }
    try {
      Thread.sleep(200L << lost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Bucket.away(about, "interrupted", e);
    }
  }

  @Override
  public void close() {
    if (in != null) {
      // What was not read need not be fetched.
      in.abort();
    }
  }
}
