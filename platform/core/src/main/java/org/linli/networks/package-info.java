/**
 * Networks 组网: how devices reach the platform (004 §3.1.3): over which link, behind which gateway,
 * in whose form, and how well.
 *
 * <p>A device may speak for itself or stand behind an edge gateway, which sends for all its
 * children, fetches their commands, and hands on later what it kept while the line was down. What
 * comes in a maker's own form is turned into the platform's by a pack. How steadily each link
 * delivers is read off what was stored in the last day.
 */
package org.linli.networks;
