/**
 * The chart is rendered by Helm itself and read as a cluster would read it, without a cluster: what
 * a reviewer would look for by eye stands here as sentences, for every file of values.
 */
package org.linli.helm;
