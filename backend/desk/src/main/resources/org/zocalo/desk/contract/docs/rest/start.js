// The validator that Swagger UI asks by default is somebody else's server.
SwaggerUIBundle({
  url: '../../openapi.json',
  dom_id: '#document',
  deepLinking: true,
  validatorUrl: null,
});
