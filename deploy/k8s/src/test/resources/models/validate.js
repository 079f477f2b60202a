// Reads an object a line and answers each with a line: a list of what is wrong with it, or null where nobody describes its kind.
import { createInterface } from "node:readline";

const packages = {
  "postgresql.cnpg.io": "@kubernetes-models/cloudnative-pg",
  "external-secrets.io": "@kubernetes-models/external-secrets",
  "keda.sh": "@kubernetes-models/keda",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "kafka.strimzi.io": "@kubernetes-models/strimzi-kafka-operator",
};

async function model(object) {
  const group = object.apiVersion.includes("/") ? object.apiVersion.split("/")[0] : "";
  const name = packages[group] ?? "kubernetes-models";
  try {
    return (await import(`${name}/${object.apiVersion}/${object.kind}`))[object.kind];
  } catch (error) {
    if (["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"].includes(error.code)) {
      return null;
    }
    throw error;
  }
}

async function faults(object) {
  const found = await model(object);
  if (!found) {
    return null;
  }
  try {
    new found(object).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await faults(JSON.parse(line))));
}
