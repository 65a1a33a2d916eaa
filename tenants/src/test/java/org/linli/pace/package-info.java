/** The token bucket. */
package org.linli.pace;
