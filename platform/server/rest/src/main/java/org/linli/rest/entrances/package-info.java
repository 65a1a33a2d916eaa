/** Those who were turned away, over REST. */
package org.linli.rest.entrances;
