package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills the memory of the screens by sending much. */
class BodyDoorTest {

  private boolean entered;
  private int status;
  private long read;

  private void come(String method, long length) throws Exception {
    come(method, length, null, 0, false);
  }

  /**
   * @param comes how many bytes really come
   * @param quiet whether what reads them says nothing of what happened to it
   */
  private void come(String method, long length, String type, long comes, boolean quiet)
      throws Exception {
    entered = false;
    status = 0;
    var request =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getContentLengthLong" -> length;
                  case "getContentType" -> type;
                  case "getInputStream" -> new Endless(comes);
                  default -> null;
                });
    var response =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, called, arguments) -> {
              if ("setStatus".equals(called.getName())) {
                status = (Integer) arguments[0];
              }
              return "isCommitted".equals(called.getName()) ? false : null;
            });
    new BodyDoor()
        .doFilter(
            (HttpServletRequest) request,
            (HttpServletResponse) response,
            (plain, answer) -> {
              entered = true;
              if (comes > 0) {
                read(plain, quiet);
              }
            });
  }

  private void read(ServletRequest plain, boolean quiet) throws IOException {
    try (var in = plain.getInputStream()) {
      var some = new byte[8_192];
      for (int now = in.read(some); now >= 0; now = in.read(some)) {
        read += now;
      }
    } catch (IOException e) {
      if (!quiet) {
        throw e;
      }
    }
  }

  /** A body of so many bytes that nobody holds. */
  private static final class Endless extends ServletInputStream {

    private long left;

    Endless(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] to, int at, int most) {
      var some = (int) Math.min(most, left);
      left -= some;
      return some == 0 ? -1 : some;
    }

    @Override
    public boolean isFinished() {
      return left <= 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void fiftyMegabytesAreRefusedUnread() throws Exception {
    come("POST", 50_000_000);
    assertThat(status).isEqualTo(413);
    assertThat(entered).isFalse();
  }

  @Test
  void whatDoesNotSayHowLongItIsIsTakenAsFarAsItMayCome() throws Exception {
    come("POST", -1, "application/json", BodyDoor.LARGEST, false);
    assertThat(entered).isTrue();
    assertThat(status).as("nothing is wrong with it").isZero();
    assertThat(read).isEqualTo(BodyDoor.LARGEST);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofOneThatNeverEndsNoMoreIsReadThanMayComeAndItIsTold(boolean quiet) throws Exception {
    come("POST", -1, "application/octet-stream", 1L << 40, quiet);
    assertThat(status).isEqualTo(413);
    assertThat(read).isLessThanOrEqualTo(BodyDoor.LARGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded, x",
        " application/x-www-form-urlencodedx",
        "multipart/mixed",
        "Multipart/Form-Data"
      })
  void aFormThatTheContainerWouldReadToItsEndSaysHowLongItIs(String type) throws Exception {
    come("POST", -1, type, 0, false);
    assertThat(status).isEqualTo(411);
    assertThat(entered).isFalse();
  }

  @Test
  void theReaderIsCountedAsTheStreamIs() throws Exception {
    var request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) ->
                    "getInputStream".equals(called.getName()) ? new Endless(100) : null);
    var counted = new CountedRequest(request, 99);
    assertThatThrownBy(() -> counted.getReader().readLine()).isInstanceOf(IOException.class);
    assertThat(counted.isTooLarge()).isTrue();
    var enough = new CountedRequest(request, 100);
    assertThat(enough.getReader().readLine()).hasSize(100);
    assertThat(enough.isTooLarge()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, BodyDoor.LARGEST})
  void whatAScreenSendsComesIn(long length) throws Exception {
    come("POST", length);
    assertThat(entered).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void whoOnlyLooksNeedsNoLength(String method) throws Exception {
    come(method, -1);
    assertThat(entered).isTrue();
  }

  @Test
  void theDoorStandsBeforeEveryAddress() {
    var stands = BodyDoor.class.getAnnotation(WebFilter.class);
    assertThat(stands.urlPatterns()).containsExactly("/*");
    assertThat(stands.asyncSupported()).as("push would break without it").isTrue();
  }
}
