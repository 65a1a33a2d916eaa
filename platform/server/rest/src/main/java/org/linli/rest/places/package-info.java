/** Places over REST. */
package org.linli.rest.places;
