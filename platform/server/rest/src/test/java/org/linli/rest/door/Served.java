package org.linli.rest.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request and its response as a servlet container hands them to a filter. */
final class Served {

  private final String method;
  private final String path;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  int status = 200;
  final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  final ByteArrayOutputStream written = new ByteArrayOutputStream();

  Served(String method, String path, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.headers.putAll(headers);
    this.body = body;
  }

  HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getServletPath" -> path.replaceAll("\\?.*", "");
              case "getPathInfo" -> null;
              case "getRequestURI" -> "/api" + path.replaceAll("\\?.*", "");
              case "getQueryString" ->
                  path.contains("?") ? path.substring(path.indexOf('?') + 1) : null;
              case "isSecure" -> false;
              case "getRemoteAddr" -> "127.0.0.1";
              case "getHeader" -> headers.get((String) arguments[0]);
              case "getLocales" -> Collections.enumeration(locales());
              case "getContentLengthLong" -> told();
              case "getInputStream" -> new Body(new ByteArrayInputStream(body));
              default -> null;
            });
  }

  HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (name, arguments) ->
            switch (name) {
              case "setStatus", "sendError" -> status = (int) arguments[0];
              case "getStatus" -> status;
              case "setHeader", "addHeader" ->
                  answered.put((String) arguments[0], (String) arguments[1]);
              case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
              case "isCommitted" -> false;
              case "resetBuffer" -> {
                written.reset();
                yield null;
              }
              case "getOutputStream" -> new Sink();
              default -> null;
            });
  }

  private List<Locale> locales() {
    return Locale.LanguageRange.parse(headers.getOrDefault("Accept-Language", "zh-CN")).stream()
        .map(range -> Locale.forLanguageTag(range.getRange()))
        .toList();
  }

  /** What the sender says of the length; a chunked body says nothing. */
  private long told() {
    return headers.containsKey("Transfer-Encoding") ? -1 : body.length;
  }

  private interface Answer {
    Object to(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              var result = answer.to(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream in;

    Body(ByteArrayInputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
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

  private final class Sink extends ServletOutputStream {

    @Override
    public void write(int one) {
      written.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
