/** Notices over REST. */
package org.linli.rest.notices;
