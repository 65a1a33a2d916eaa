/** The city and its figures over REST. */
package org.linli.rest.city;
