/** A shop whose gateways have one of everything that a contract has to say. */
package org.zocalo.asyncapi.shop;
