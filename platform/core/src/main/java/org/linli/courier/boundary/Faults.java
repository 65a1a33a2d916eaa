package org.linli.courier.boundary;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.linli.access.boundary.Invalid;

/** Why a way out did not get through, as one word for the screens and programs. */
public final class Faults {

  private Faults() {}

  public static String word(Throwable fault) {
    return switch (fault) {
      case CompletionException wrapped when wrapped.getCause() != null -> word(wrapped.getCause());
      case TimeoutException late -> "timeout";
      case SocketTimeoutException late -> "timeout";
      case ConnectException closed -> "not-reached";
      case SSLException untrusted -> "tls";
      case Invalid invalid -> String.valueOf(invalid.arguments().getLast());
      default -> "broken-off";
    };
  }
}
