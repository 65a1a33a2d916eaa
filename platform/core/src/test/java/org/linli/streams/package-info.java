/** Streams of partners: who may send what for whom, and what becomes of it. */
package org.linli.streams;
