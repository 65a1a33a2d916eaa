package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer is counted as it goes through, and goes through as it is. */
class CountedAnswerTest {

  private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
  private final List<String> told = new ArrayList<>();
  private boolean away;
  private final CountedAnswer answer =
      new CountedAnswer(
          (HttpServletResponse)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {HttpServletResponse.class},
                  (self, method, arguments) ->
                      method.getName().equals("getOutputStream") ? new Wire() : null));

  @Test
  void everyByteIsCountedOnceHoweverItIsWritten() throws IOException {
    var out = answer.getOutputStream();
    out.write('a');
    out.write("bcd".getBytes(StandardCharsets.US_ASCII));
    out.write("xxefxx".getBytes(StandardCharsets.US_ASCII), 2, 2);
    answer.getOutputStream().print("gh");
    assertThat(arrived).hasToString("abcdefgh");
    assertThat(answer.bytes()).isEqualTo(8);
  }

  @Test
  void anAnswerWithoutABodyHasNoBytes() throws IOException {
    assertThat(answer.bytes()).isZero();
    answer.getOutputStream();
    assertThat(answer.bytes()).isZero();
  }

  @Test
  void whatDidNotArriveIsNotCounted() throws IOException {
    var out = answer.getOutputStream();
    out.write(new byte[5]);
    away = true;
    assertThatThrownBy(() -> out.write(new byte[7])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    assertThat(answer.bytes()).isEqualTo(5);
  }

  @Test
  void theRealAnswerIsFlushedClosedAndAskedWhetherItIsReady() throws IOException {
    var out = answer.getOutputStream();
    out.flush();
    assertThat(out.isReady()).isTrue();
    out.setWriteListener(null);
    out.close();
    assertThat(told).containsExactly("flush", "ready", "listener", "close");
  }

  /** The container's own stream. */
  private final class Wire extends ServletOutputStream {

    @Override
    public void write(int one) throws IOException {
      if (away) {
        throw new IOException("gone");
      }
      arrived.write(one);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      if (away) {
        throw new IOException("gone");
      }
      arrived.write(some, offset, length);
    }

    @Override
    public void flush() {
      told.add("flush");
    }

    @Override
    public void close() {
      told.add("close");
    }

    @Override
    public boolean isReady() {
      return told.add("ready");
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      told.add("listener");
    }
  }
}
