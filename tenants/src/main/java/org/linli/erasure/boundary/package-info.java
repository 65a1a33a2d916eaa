/** Deciding on an erasure, and carrying it out. */
package org.linli.erasure.boundary;
