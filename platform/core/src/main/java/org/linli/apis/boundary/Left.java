package org.linli.apis.boundary;

/**
 * What an application has left, for the headers {@code RateLimit} and {@code RateLimit-Policy}.
 *
 * @param daily the day's quota; null for none
 * @param today how much of it is left
 * @param untilTomorrow seconds until a new day's quota
 */
public record Left(
    int burst, int perSecond, long atOnce, Long daily, long today, long untilTomorrow) {

  public String policy() {
    var window = Math.max(1, (burst + perSecond - 1) / perSecond);
    var second = "\"burst\";q=" + burst + ";w=" + window;
    return daily == null ? second : second + ", \"day\";q=" + daily + ";w=86400";
  }

  public String remaining() {
    var second = "\"burst\";r=" + atOnce + ";t=" + (atOnce > 0 ? 0 : 1);
    return daily == null
        ? second
        : second + ", \"day\";r=" + Math.max(0, today) + ";t=" + untilTomorrow;
  }
}
