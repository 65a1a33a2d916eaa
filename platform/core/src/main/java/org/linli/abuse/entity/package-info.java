/** Rules and findings in words and figures. */
package org.linli.abuse.entity;
