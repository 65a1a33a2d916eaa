/** The rules of the streams, each by itself. */
package org.linli.streams.control;
