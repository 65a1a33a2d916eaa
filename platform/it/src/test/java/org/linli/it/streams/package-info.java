/** Partners with streams of their own, before a running installation. */
package org.linli.it.streams;
