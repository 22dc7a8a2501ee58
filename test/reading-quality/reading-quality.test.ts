import { checkingCases } from "./checking";
import { dataQualityCases } from "./data-quality";
import { setScene, type Scene } from "./scene";
import { spotCheckCases } from "./spot-checks";

let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.api.close());

// In this order: what is told of data quality is of what was checked until then.
spotCheckCases(() => scene);
dataQualityCases(() => scene);
checkingCases(() => scene);
