/** What an erasure is, and what its certificate says. */
package org.linli.erasure.entity;
