/**
 * Analytics close to the feed 贴近设备的分析 (001 §5.2.5, 004 T4.3): what the hourly roll-ups of a device
 * tell beyond a rule's single value. A leak that only the night shows, a use unlike the home's own
 * past or unlike that of like homes, a lift that wears, a battery that fades, a home where no water
 * runs.
 *
 * <p>Each analysis is a pack; the engine knows a handful of methods. What it finds comes with its
 * reason in figures, and the clerk's word on it counts: an analysis that was wrong about a device
 * twice is slower to speak of it again. Of homes only those are looked at in which everybody
 * agreed.
 */
package org.linli.analytics;
