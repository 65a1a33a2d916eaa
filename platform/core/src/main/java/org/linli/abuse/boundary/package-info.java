/** What others ask of this room: findings, their decision and release, rules and trials. */
package org.linli.abuse.boundary;
