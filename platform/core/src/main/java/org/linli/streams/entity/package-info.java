/** A stream, its tokens, its communities and its counts. */
package org.linli.streams.entity;
